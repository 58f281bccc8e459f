import { phases, type Timings } from '../../../model/timings';
import { useText } from '../../language';
import { milliseconds } from './measures';

/** ms; what took less is not told: it would be shown as nothing. */
const least = 0.05;

/** Where the time went: the phases one below the other, each bar where and as long as it took. */
export function TimingView({ timings }: { timings: Timings }) {
  const { language, text } = useText();
  const rows = phases
    .flatMap((phase) => ({ phase, ms: timings[phase] ?? 0 }))
    .filter(({ ms }) => ms >= least);
  const total = rows.reduce((sum, { ms }) => sum + ms, 0);
  const percent = (ms: number) => `${(ms / total) * 100}%`;
  let passed = 0;
  return (
    <table class="timing">
      <tbody>
        {rows.map(({ phase, ms }) => {
          const style = { left: percent(passed), width: percent(ms) };
          passed += ms;
          return (
            <tr key={phase} class={ms > total / 2 ? 'most' : ''}>
              <th scope="row">{text(`timing.${phase}`)}</th>
              <td>
                <span class="lane">
                  <span class={`phase ${phase}`} style={style} />
                </span>
                <span class="ms">{milliseconds(ms, language)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('timing.total')}</th>
          <td>{milliseconds(total, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
