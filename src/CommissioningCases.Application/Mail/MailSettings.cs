namespace CommissioningCases.Application.Mail;

/// <summary>What becomes of mail.</summary>
public enum MailDelivery
{
    /// <summary>The service sends none.</summary>
    Off,

    /// <summary>Messages are kept, and administrators read them: there is nobody to whom they could be sent in the demonstration.</summary>
    Kept,

    /// <summary>A mail server takes it.</summary>
    Sent,
}

/// <summary>Whether the service sends mail, how, and where the links in it lead.</summary>
public sealed record MailSettings(MailDelivery Delivery)
{
    public static MailSettings Off { get; } = new(MailDelivery.Off);

    /// <summary>The address that messages come from.</summary>
    public string From { get; init; } = "";

    /// <summary>Null where no mail is sent.</summary>
    public MailServer? Server { get; init; }

    /// <summary>Where the pages are that messages lead to.</summary>
    public MailLinks Links { get; init; } = MailLinks.None;

    /// <summary>Whether people are told by mail at all.</summary>
    public bool IsOn => Delivery != MailDelivery.Off;
}

/// <summary>How the line to a mail server is kept from others.</summary>
public enum MailSecurity
{
    /// <summary>The line begins in clear and goes on over TLS, or not at all.</summary>
    StartTls,

    /// <summary>Over TLS from the first byte.</summary>
    Tls,

    /// <summary>In clear: for a server on the same machine.</summary>
    None,
}

/// <summary>The server that takes mail, by SMTP.</summary>
/// <param name="User">Null where it asks for no name and password.</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security, string? User, string? Password)
{
    /// <summary>Without the password, wherever settings are written.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
