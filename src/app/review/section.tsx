import { mergeClasses, Text } from '@fluentui/react-components';
import type { ReviewSection } from '../../jobs/review-document';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { useReviewLook } from './look';

/** A part of a review: what it says, and its table, which scrolls by itself where the pane is narrow. */
export function Section({ section: { title, paragraphs, table: shown } }: { readonly section: ReviewSection }) {
  const layout = useLayout();
  const table = useTable();
  const look = useReviewLook();
  const isNumber = shown?.heads.map((_, column) => shown.rows.some((row) => typeof row[column] === 'number')) ?? [];
  return (
    <section className={layout.section} aria-label={title}>
      <Text as="h3" className={layout.subheading}>
        {title}
      </Text>
      {paragraphs.map((text) => (
        <Text key={text} className={layout.words}>
          {text}
        </Text>
      ))}
      {shown && (
        <div className={look.scroll} role="group" aria-label={title} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                {shown.heads.map((head, column) => (
                  <th
                    key={column}
                    scope="col"
                    className={mergeClasses(isNumber[column] ? table.headNumber : table.head, look.nowrap)}
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, column) =>
                    column === 0 ? (
                      <th key={column} scope="row" className={mergeClasses(table.cell, look.name)}>
                        {cell}
                      </th>
                    ) : (
                      <td
                        key={column}
                        className={
                          isNumber[column]
                            ? table.number
                            : mergeClasses(table.cell, column === row.length - 1 ? look.words : look.nowrap)
                        }
                      >
                        {cell}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
