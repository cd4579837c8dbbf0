
namespace CommissioningCases.Web.Features.Admin.Users;

/// <summary>How pages speak of what keeps somebody from signing in.</summary>
internal static class UserLabels
{
    public static string Of(UserState state) => state switch
    {
        UserState.Invited => "Invited",
        UserState.Locked => "Locked",
        UserState.Disabled => "Disabled",
        UserState.NotYet => "Not yet",
        UserState.Ended => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    public static Tag TagOf(UserState state) => new(Of(state), state switch
    {
        UserState.Invited => TagColour.Blue,
        UserState.Locked => TagColour.Red,
        UserState.NotYet => TagColour.Yellow,
        _ => TagColour.Grey,
    });

    public static string SentenceOf(UserState state, UserView user) => state switch
    {
        UserState.Invited => $"They have not chosen a password yet. Links can be used for {EnglishFormat.Count((int)PasswordLink.Lifetime.TotalHours, "hour", "hours")}: make a new one where theirs is lost or too old.",
        UserState.Locked => $"Too many wrong passwords: locked until {EnglishTime.Time(user.LockedUntil!.Value)}.",
        UserState.Disabled => "Nobody can sign in with this account.",
        UserState.NotYet => $"Nobody can sign in with this account before {EnglishFormat.Day(user.ActiveFrom!.Value)}.",
        UserState.Ended => $"Nobody can sign in with this account since {EnglishFormat.Day(user.ActiveUntil!.Value)} is over.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };
}
