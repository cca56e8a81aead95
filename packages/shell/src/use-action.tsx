"use client";

import {
  hashKey,
  type QueryFilters,
  type UseMutationOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { isOutcomeChanged, isUnusual, refusalOf, useErrorMessage } from "./use-error-message.tsx";

type ActionOptions<Data, Input> = {
  /** The toast shown on success. */
  success?: (data: Data, input: Input) => string;
  /** Runs after success; the action stays pending until it resolves. */
  onSuccess?: (data: Data, input: Input) => unknown;
  /** Runs after a failure; the action stays pending until it resolves, unless no answer came. */
  onError?: (error: unknown, input: Input) => unknown;
  /** The queries to invalidate, or another way to refresh the page, on success and failure; the action stays pending until it is done, unless no answer came. */
  refresh?: readonly QueryFilters[] | (() => unknown);
  /** Whether a conflict leaves the page as it is, because refreshing makes the form disappear and its message with it; `showPresent` refreshes then. */
  holdsConflict?: boolean;
  /** Whether a request without a response can be repeated without a second effect; the message then says so. */
  isSafeToRepeat?: boolean;
};

/**
 * A mutation for a button or a form. `run` ignores an input that is already being sent. It resolves to the result, or
 * to undefined after a failure, which `errorMessage` then explains.
 */
export function useAction<Data, Failure, Input>(
  mutation: UseMutationOptions<Data, Failure, Input>,
  { success, onSuccess, onError, refresh, holdsConflict, isSafeToRepeat }: ActionOptions<Data, Input> = {},
) {
  const queryClient = useQueryClient();
  const errorMessage = useErrorMessage(isSafeToRepeat);
  const refreshAll = () =>
    typeof refresh === "function"
      ? refresh()
      : Promise.all(refresh?.map((filters) => queryClient.invalidateQueries(filters)) ?? []);
  const isHeld = (failure: unknown) => Boolean(holdsConflict) && isConflict(failure);
  const { mutateAsync, variables, error, ...state } = useMutation({
    ...mutation,
    onSuccess: (data, input) => {
      if (success) toast.success(success(data, input));
      return onSuccess?.(data, input);
    },
    onError: (failure, input) => {
      const handled = onError?.(failure, input);
      return wasAnswered(failure) ? handled : undefined;
    },
    onSettled: (_, failure) => {
      if (isHeld(failure)) return;
      const refreshed = refreshAll();
      return wasAnswered(failure) ? refreshed : undefined;
    },
  });
  const isSending = (input: Input) =>
    queryClient.isMutating({
      mutationKey: mutation.mutationKey,
      predicate: (running) => hashKey([running.state.variables]) === hashKey([input]),
    }) > 0;
  return {
    run: async (input: Input): Promise<Data | undefined> => {
      return isSending(input) ? undefined : mutateAsync(input).catch(() => undefined);
    },
    /** The last input sent. */
    input: variables,
    data: state.data,
    isPending: state.isPending,
    isSuccess: state.isSuccess,
    error,
    /** Refused, because another outcome than the one shown would follow; `OutcomeChanged` says so, and `refresh` shows it. */
    isOutcomeChanged: isOutcomeChanged(error),
    errorMessage: error && !isOutcomeChanged(error) ? errorMessage(error) : null,
    /** Message keys of the fields that the API rejected. */
    fieldErrors: refusalOf(error)?.fields,
    /** Refreshes the page after a conflict that left it as it was; for `ShowPresent`. */
    showPresent: isHeld(error)
      ? () => {
          state.reset();
          void refreshAll();
        }
      : null,
    reset: state.reset,
  };
}

/** Whether somebody else came first, or a rule is against it now; a question whether to go on is none. */
function isConflict(failure: unknown): boolean {
  return refusalOf(failure)?.code === "CONFLICT" && !isOutcomeChanged(failure) && !isUnusual(failure);
}

/** Without an answer there may be no connection, so that what is loaded again would wait for it. */
const wasAnswered = (failure: unknown) => !failure || refusalOf(failure) !== null;
