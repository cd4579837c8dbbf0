
namespace CommissioningCases.Web.Features.Audit;

/// <summary>How pages speak of the sign-in log.</summary>
internal static class SignInLabels
{
    public static Tag TagOf(SignInOutcome outcome) => new(ChoiceLabels.Label(outcome), outcome switch
    {
        SignInOutcome.SignedIn or SignInOutcome.LinkUsed or SignInOutcome.PasswordChanged or SignInOutcome.Unlocked => TagColour.Green,
        SignInOutcome.SignedOut or SignInOutcome.SessionEnded => TagColour.Grey,
        SignInOutcome.LockedOut or SignInOutcome.StillLocked => TagColour.Red,
        _ => TagColour.Orange,
    });
}
