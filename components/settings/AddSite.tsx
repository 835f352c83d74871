/** A field for the address of a site. */
import { useState, type SyntheticEvent } from 'react';
import { originOf } from './site-address.ts';

export interface AddSiteProps {
  /** Called straight from the click or the Enter key, because the browser asks for its permission then. */
  readonly onAdd: (origin: string) => void;
}

export function AddSite({ onAdd }: AddSiteProps) {
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState('');
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    const origin = originOf(address);
    if (origin === null) {
      setFault(
        address.trim() === ''
          ? 'Write the address of a site first.'
          : `“${address.trim()}” is not the address of a site. Write it as www.example.org.`,
      );
      return;
    }
    setFault('');
    setAddress('');
    onAdd(origin);
  };
  return (
    <form className="add-site" noValidate onSubmit={add}>
      <label htmlFor="site-address">Add a site by its address</label>
      <input
        id="site-address"
        className="field"
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={fault !== ''}
        aria-describedby="site-fault"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <button type="submit" className="button">
        Add site
      </button>
      <p id="site-fault" role="alert" className="fault">
        {fault}
      </p>
    </form>
  );
}
