// A service worker as some apps have it: it keeps the token, and adds it to what the page sends.
let token = '';

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
addEventListener('message', ({ data, ports }) => {
  token = data;
  ports[0].postMessage('kept');
});
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin === location.origin) return;
  const headers = new Headers(event.request.headers);
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  event.respondWith(fetch(new Request(event.request, { headers })));
});
