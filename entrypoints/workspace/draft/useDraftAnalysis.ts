/** The report of a draft, following its text; and the wording that would close its gaps. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftAnalysis } from '../../../components/draft/DraftEditor.tsx';
import type { Suggest } from '../../../components/draft/DraftPanel.tsx';
import type { RequiredSkill } from '../../../framework-data/schema.ts';
import { draftTitle } from '../../../utils/storage/drafts.ts';
import { readOwnPhrases } from '../../../utils/storage/own-phrases.ts';
import { askEngine, isGivenUp } from '../engine/engine-client.ts';
import { paced } from './paced.ts';
import { sentenceOf } from '../../../components/sentence-of.ts';

/** Milliseconds: soon enough to follow, seldom enough that no keystroke waits for the panel. */
const ANALYSIS_PACE = { pause: 120, atMost: 600 };

export interface DraftQuestion {
  readonly name: string;
  /** The text the draft was opened with. */
  readonly initial: string;
  readonly profile: string;
  readonly minConfidence: number | null;
}

export interface DraftAnswer {
  readonly analysis: DraftAnalysis | null;
  readonly problem: string | null;
  /** To be called with every change of the text. */
  readonly follow: (revision: number, read: () => string) => void;
}

export function useDraftAnalysis({ name, initial, profile, minConfidence }: DraftQuestion): DraftAnswer {
  const [analysis, setAnalysis] = useState<DraftAnalysis | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef({ revision: 0, read: () => initial });
  const pace = useRef<ReturnType<typeof paced> | null>(null);

  useEffect(() => {
    const control = new AbortController();
    const ask = async (): Promise<void> => {
      const { revision, read } = latest.current;
      const text = read();
      try {
        const own = await readOwnPhrases();
        const given = { title: draftTitle({ name, text }), text, profile, minConfidence, own };
        const answer = await askEngine('draft', given, { newest: 'draft', signal: control.signal });
        // Drawn in slices, so that a key pressed meanwhile goes first.
        startTransition(() => {
          setProblem(null);
          setAnalysis({ revision, text, ...answer });
        });
      } catch (error) {
        if (!isGivenUp(error)) setProblem(sentenceOf(error));
      }
    };
    pace.current = paced(() => void ask(), ANALYSIS_PACE);
    void ask();
    return () => {
      pace.current?.cancel();
      control.abort();
    };
  }, [name, profile, minConfidence]);

  const follow = useCallback((revision: number, read: () => string) => {
    latest.current = { revision, read };
    pace.current?.call();
  }, []);
  return { analysis, problem, follow };
}

/** Suggested wording for what a profile requires; nothing until the engine has given it. */
export function useSuggestions(report: DraftAnalysis['report'] | null): Suggest {
  const [wordings, setWordings] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  // What a profile requires is the same in every report; only another profile asks anew.
  const required = JSON.stringify(
    report?.skills.map(({ framework, skill, required }) => ({ framework, skill, level: required })) ?? [],
  );
  useEffect(() => {
    const skills = JSON.parse(required) as RequiredSkill[];
    if (skills.length === 0) return undefined;
    const control = new AbortController();
    askEngine('wording', { skills }, { signal: control.signal }).then(
      (answers) =>
        setWordings(
          new Map(skills.map(({ framework, skill, level }, at) => [keyOf(framework, skill, level), answers[at] ?? []])),
        ),
      // The draft does without suggestions.
      () => undefined,
    );
    return () => control.abort();
  }, [required]);
  return useCallback((framework, skill, level) => wordings.get(keyOf(framework, skill, level)) ?? [], [wordings]);
}

const keyOf = (framework: string, skill: string, level: number | null): string => `${framework}:${skill}:${level}`;
