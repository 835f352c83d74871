/** Matchers that speak of what a person perceives, a page that scrolls nowhere, and a clean one after each test. */
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;
