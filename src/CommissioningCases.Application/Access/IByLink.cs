namespace CommissioningCases.Application.Access;

/// <summary>
/// A request of somebody without an account, who shows the code of a link that was sent to them. The database shows it what that link is for, and nothing of whoever may be signed in in
/// the browser in which it was opened.
/// </summary>
public interface IByLink
{
    /// <summary>The code of the link, as it was given.</summary>
    string? Code { get; }
}
