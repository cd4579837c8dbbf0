
namespace CommissioningCases.Web.Features.Audit;

/// <summary>How pages speak of the sign-in log.</summary>
internal static class SignInLabels
{
    public static Tag TagOf(SignInOutcome outcome) => new(ChoiceLabels.Label(outcome), outcome switch
    {
        SignInOutcome.SignedIn or SignInOutcome.LinkUsed => TagColour.Green,
        SignInOutcome.SignedOut => TagColour.Grey,
        SignInOutcome.LockedOut or SignInOutcome.StillLocked => TagColour.Red,
        _ => TagColour.Orange,
    });
}
