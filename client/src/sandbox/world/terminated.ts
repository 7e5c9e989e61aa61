/** How long EC2 still knows an instance after its termination. */
export const terminatedMilliseconds = 3_600_000;
