using CommissioningCases.Application.Events;

namespace CommissioningCases.Application.Accounts;

/// <summary>What came of somebody's trying to sign in.</summary>
public enum SignInOutcome
{
    SignedIn,
    WrongPassword,
    UnknownAccount,
    LockedOut,
    StillLocked,
    Disabled,
    OutsideDates,
}

internal static class SignInOutcomes
{
    /// <summary>How the log calls it.</summary>
    public static ServiceEventKind ToEventKind(this SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => ServiceEventKind.SignedIn,
        SignInOutcome.WrongPassword => ServiceEventKind.WrongPassword,
        SignInOutcome.UnknownAccount => ServiceEventKind.UnknownAccount,
        SignInOutcome.LockedOut => ServiceEventKind.LockedOut,
        SignInOutcome.StillLocked => ServiceEventKind.TriedWhileLocked,
        SignInOutcome.Disabled => ServiceEventKind.TriedWhileDisabled,
        SignInOutcome.OutsideDates => ServiceEventKind.TriedOutsideDates,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };
}
