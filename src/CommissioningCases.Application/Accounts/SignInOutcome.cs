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

    /// <summary>The right password; a code of the second factor is asked for.</summary>
    CodeAsked,

    /// <summary>A code of the second factor that was wrong, or had been used.</summary>
    WrongCode,

    /// <summary>A passkey that belongs to no account.</summary>
    PasskeyRefused,

    /// <summary>Somebody whom the sign-in provider knows, and who is bound to no account.</summary>
    SubjectUnknown,
}

internal static class SignInOutcomes
{
    /// <summary>How the log calls it of somebody who has signed in already, and gave a password once more.</summary>
    public static ServiceEventKind ToEventKindOfHolder(this SignInOutcome outcome) =>
        outcome == SignInOutcome.WrongPassword ? ServiceEventKind.WrongCurrentPassword : outcome.ToEventKind();

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
        SignInOutcome.CodeAsked => ServiceEventKind.CodeAsked,
        SignInOutcome.WrongCode => ServiceEventKind.WrongCode,
        SignInOutcome.SubjectUnknown => ServiceEventKind.SubjectUnknown,
        SignInOutcome.PasskeyRefused => ServiceEventKind.PasskeyRefused,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };
}
