namespace CommissioningCases.Web.Wording;

/// <summary>How pages speak of links by which a password is chosen, and of what was recorded soon after.</summary>
internal static class PasswordLinkText
{
    public static Tag MarkTag { get; } = new("Password link", TagColour.Yellow);

    /// <summary>That something was recorded soon after somebody else could have chosen the password.</summary>
    public static string Mark(string by) => $"Given within a day of a password link made by {by}.";

    /// <summary>What the holder of an account is told.</summary>
    public static string Notice(PasswordLinkNotice link) =>
        link.IsInvitation
            ? $"On {EnglishFormat.Day(Calendar.DayOf(link.At))} {link.By} made the link by which you first chose a password."
            : $"On {EnglishFormat.Day(Calendar.DayOf(link.At))} a password link for your account was made by {link.By}.";
}
