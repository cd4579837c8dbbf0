
namespace CommissioningCases.Web.Features.Audit;

/// <summary>How pages speak of the sign-in log.</summary>
internal static class SignInWords
{
    public static string Of(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => "Signed in",
        SignInOutcome.SignedOut => "Signed out",
        SignInOutcome.WrongPassword => "Wrong password",
        SignInOutcome.UnknownAccount => "Unknown account",
        SignInOutcome.LockedOut => "Locked out",
        SignInOutcome.StillLocked => "Tried while locked",
        SignInOutcome.Disabled => "Account disabled",
        SignInOutcome.OutsideDates => "Outside dates",
        SignInOutcome.LinkUsed => "Chose a password",
        SignInOutcome.LinkRefused => "Link refused",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    public static Tag TagOf(SignInOutcome outcome) => new(Of(outcome), outcome switch
    {
        SignInOutcome.SignedIn or SignInOutcome.LinkUsed => TagColour.Green,
        SignInOutcome.SignedOut => TagColour.Grey,
        SignInOutcome.LockedOut or SignInOutcome.StillLocked => TagColour.Red,
        _ => TagColour.Orange,
    });
}
