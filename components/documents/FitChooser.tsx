/** Asks which document is the advert and which the CV. */
import { useState, type FormEvent } from 'react';

export interface FitChooserProps {
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly onCompare: (advert: string, cv: string) => void;
}

const LIKE_CV = /\b(?:cv|r[eé]sum[eé]|curriculum|application|statement)\b/i;

export function FitChooser({ documents, onCompare }: FitChooserProps) {
  const likeCv = documents.find(({ name }) => LIKE_CV.test(name.replace(/[_-]/g, ' ')));
  const [chosenAdvert, setAdvert] = useState('');
  const [chosenCv, setCv] = useState('');
  const known = (id: string): boolean => documents.some((one) => one.id === id);
  const cv = known(chosenCv) ? chosenCv : ((likeCv ?? documents.at(-1))?.id ?? '');
  const advert = known(chosenAdvert) ? chosenAdvert : (documents.find(({ id }) => id !== cv)?.id ?? '');
  const compare = (event: FormEvent): void => {
    event.preventDefault();
    onCompare(advert, cv);
  };
  return (
    <section aria-labelledby="fit" className="files">
      <h2 id="fit">Does the CV answer the advert?</h2>
      <form className="document-choices" onSubmit={compare}>
        <DocumentChoice label="The advert" documents={documents} chosen={advert} onChoose={setAdvert} />
        <DocumentChoice label="The CV" documents={documents} chosen={cv} onChoose={setCv} />
        <button type="submit" className="button" disabled={advert === cv}>
          Compare point by point
        </button>
      </form>
      <p role="status">{advert === cv ? 'Choose two documents.' : ''}</p>
    </section>
  );
}

interface DocumentChoiceProps extends Pick<FitChooserProps, 'documents'> {
  readonly label: string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function DocumentChoice({ label, documents, chosen, onChoose }: DocumentChoiceProps) {
  return (
    <label className="document-field">
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {documents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
