namespace CommissioningCases.Application.Accounts;

/// <summary>What came of somebody's coming in or going out. Stored in the words that <see cref="ExchangeNames"/> makes of it.</summary>
public enum SignInOutcome
{
    SignedIn,
    SignedOut,
    WrongPassword,

    /// <summary>There is no account of the name that was typed. The name is not kept: people type passwords there.</summary>
    UnknownAccount,

    /// <summary>One wrong password too many: the account is locked from here on.</summary>
    LockedOut,

    /// <summary>Tried while the account was locked.</summary>
    [Label("Tried while locked")]
    StillLocked,

    /// <summary>The right password of a disabled account.</summary>
    [Label("Account disabled")]
    Disabled,

    /// <summary>The right password, before the account's first day or after its last.</summary>
    OutsideDates,

    /// <summary>A password was chosen by a one-time link.</summary>
    [Label("Chose a password")]
    LinkUsed,

    /// <summary>A one-time link that was wrong, used up, replaced or too old.</summary>
    LinkRefused,

    /// <summary>A password was changed by its holder.</summary>
    [Label("Changed the password")]
    PasswordChanged,

    /// <summary>An administrator, or whoever runs the service, ended a lock.</summary>
    Unlocked,

    /// <summary>The right password; a code of the second factor is asked for.</summary>
    [Label("Asked for a code")]
    CodeAsked,

    /// <summary>A code of the second factor that was wrong, or had been used.</summary>
    WrongCode,

    /// <summary>A code of those that are kept for when the second factor is lost.</summary>
    [Label("Used a recovery code")]
    RecoveryCodeUsed,

    [Label("Second factor added")]
    SecondFactorAdded,

    [Label("Second factor removed")]
    SecondFactorRemoved,

    [Label("Recovery codes made")]
    RecoveryCodesMade,

    PasskeyAdded,

    PasskeyRemoved,

    /// <summary>A passkey that does not belong to the account, or to none.</summary>
    PasskeyRefused,

    /// <summary>A session was ended from elsewhere than its own browser.</summary>
    [Label("Session ended")]
    SessionEnded,
}

/// <summary>A line of the sign-in log, which is only ever added to.</summary>
public sealed class SignInEvent
{
    /// <summary>In the order in which they happened.</summary>
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null where there is no such account.</summary>
    public Guid? UserId { get; init; }

    public required SignInOutcome Outcome { get; init; }
}
