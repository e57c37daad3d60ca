/** A row has at least the fields of its view: only the view's private member keeps one from passing for the other. */
import type { DisclosedTextView } from '@bokvar/server/features/cases/disclosed-text.view';
import type { FactRow } from '@bokvar/server/features/cases/facts/fact.entity';
import type { Viewer } from '@bokvar/server/features/sessions/viewer.store';

declare const row: FactRow;
declare const view: DisclosedTextView;
declare const viewer: Viewer;

/** What a resolver returns. */
declare function send(text: DisclosedTextView): void;
/** What a service asks for. */
declare function actAs(reader: Viewer): void;

send(view);
// @ts-expect-error a row of facts is not a view
send(row);
// @ts-expect-error not even with every field of one
send({ factId: view.factId, value: view.value, category: view.category, who: view.who });
// @ts-expect-error nor a view with another text
send({ ...view, value: row.text });

actAs(viewer);
// @ts-expect-error a viewer comes from a session
actAs({ ...viewer, mayOpenProtected: true });
