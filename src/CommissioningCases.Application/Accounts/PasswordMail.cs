using CommissioningCases.Application.Mail;

namespace CommissioningCases.Application.Accounts;

/// <summary>Why somebody gets a link by which they choose a password.</summary>
internal enum LinkReason
{
    Invited,
    Reset,
    Forgotten,
}

/// <summary>Sends people the links by which they choose a password, where the service sends mail: nobody else sees them then.</summary>
internal sealed class PasswordMail(PasswordLinks links, Outbox outbox, MailSettings settings)
{
    public bool IsOn => settings.IsOn;

    /// <summary>Makes a link and sends it to whoever holds the account.</summary>
    public async Task SendAsync(AppUser user, LinkReason reason, CancellationToken cancellationToken)
    {
        var link = await links.MakeAsync(user.Id, cancellationToken, by: reason == LinkReason.Forgotten ? user.ToPerson() : null, isMailed: true);
        var message = new NewMessage(MailKind.PasswordLink, user.Id, user.Email!, TextOf(user, reason, settings.Links.PasswordLink(link.User, link.Code))) { ExpiresAt = link.ExpiresAt };
        await outbox.AppendAsync([message], cancellationToken);
    }

    private static MailText TextOf(AppUser user, LinkReason reason, string address)
    {
        var (subject, why, otherwise) = reason switch
        {
            LinkReason.Invited => (
                "Your account at Commissioning Cases",
                "You have been given an account at Commissioning Cases. Choose a password by this link, and you can sign in with your email address.",
                "If you do not know why you get this message, you need do nothing."),
            LinkReason.Reset => (
                "Choose a new password",
                "An administrator of Commissioning Cases has taken your password away, so that you choose a new one by this link. You have been signed out everywhere.",
                "If you did not ask for it, tell your administrator or your auditor."),
            _ => (
                "Choose a new password",
                "Somebody, we think you, has asked for a link by which you choose a new password at Commissioning Cases. Until you do, your old one still opens your account.",
                "If it was not you, you need do nothing: nobody else gets this link."),
        };
        return new MailText(subject, $"""
            Dear {user.Name},

            {why}

            {address}

            The link can be used once, within {PasswordLink.Lifetime.TotalHours:0} hours. Whoever opens it first chooses the password: do not pass it on.

            {otherwise}
            """.ReplaceLineEndings("\n"));
    }
}
