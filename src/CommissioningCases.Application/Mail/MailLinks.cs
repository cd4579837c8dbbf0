namespace CommissioningCases.Application.Mail;

/// <summary>Where the pages are that messages lead to, with the name of the host: only the web site knows.</summary>
public sealed record MailLinks
{
    /// <summary>For a service that sends no mail.</summary>
    public static MailLinks None { get; } = new();

    /// <summary>The page on which an account's password is chosen, by the account and the code.</summary>
    public Func<Guid, string, string> PasswordLink { get; init; } = (_, _) => throw Unknown();

    private static InvalidOperationException Unknown() => new("A service that sends no mail has nothing to lead to.");
}
