const two = (number: number): string => String(Math.abs(number)).padStart(2, '0');

/** A moment as ISO text with the zone of this machine: `2019-02-28T17:30:00+08:00`. */
function zoned(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
  return `${date}T${time}${ahead < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`;
}

export const zonedNow = (): string => zoned(new Date());
