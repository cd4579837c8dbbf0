using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CommissioningCases.Application.Mail;

/// <summary>A line to the mail server, over which one message goes after the other.</summary>
internal sealed class MailLine(MailServer server, string from) : IAsyncDisposable
{
    private const int PermanentlyRefused = 500;

    private readonly SmtpClient _client = new() { Timeout = (int)TimeSpan.FromSeconds(20).TotalMilliseconds, CheckCertificateRevocation = false };

    /// <summary>Whether more can be sent over it; false once it has broken.</summary>
    public bool IsUsable { get; private set; } = true;

    public async Task<SendingResult> SendAsync(TakenMessage message, CancellationToken cancellationToken)
    {
        if (message.Text is not { } text)
        {
            return new SendingResult("What it says cannot be read: the service has lost the key.", IsFinal: true);
        }

        try
        {
            await ConnectAsync(cancellationToken);
            await _client.SendAsync(Write(message, text), cancellationToken);
            return SendingResult.Sent;
        }
        catch (SmtpCommandException refused)
        {
            IsUsable = _client.IsConnected;
            return new SendingResult(
                $"The mail server answered {(int)refused.StatusCode}: {refused.Message}",
                (int)refused.StatusCode >= PermanentlyRefused && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);
        }
        catch (ParseException)
        {
            return new SendingResult("The address is none.", IsFinal: true);
        }
        catch (Exception broken) when (IsOfTheLine(broken))
        {
            IsUsable = false;
            return new SendingResult($"The mail server could not be reached or did not go on: {broken.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
        {
            try
            {
                await _client.DisconnectAsync(quit: true);
            }
            catch (Exception gone) when (IsOfTheLine(gone))
            {
                // It has everything already.
            }
        }

        _client.Dispose();
    }

    private static bool IsOfTheLine(Exception broken) =>
        broken is IOException or SocketException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or OperationCanceledException
            or NotSupportedException or ServiceNotConnectedException or ServiceNotAuthenticatedException;

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (_client.IsConnected)
        {
            return;
        }

        await _client.ConnectAsync(server.Host, server.Port, OptionsOf(server.Security), cancellationToken);
        if (server.User is { } user)
        {
            await _client.AuthenticateAsync(user, server.Password ?? "", cancellationToken);
        }
    }

    private static SecureSocketOptions OptionsOf(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    /// <summary>The message's id stays the same at each try, so that a server which has it already can tell.</summary>
    private MimeMessage Write(TakenMessage taken, MailText text)
    {
        var sender = MailboxAddress.Parse(from);
        var body = new BodyBuilder { TextBody = text.Body, HtmlBody = MailHtml.Of(text) };
        if (text.Attachment is { } attached)
        {
            body.Attachments.Add(attached.Name, System.Text.Encoding.UTF8.GetBytes(attached.Text), new ContentType("text", "plain") { Charset = "utf-8" });
        }

        var message = new MimeMessage
        {
            MessageId = $"{taken.Id:N}@{sender.Domain}",
            Date = taken.QueuedAt,
            Subject = text.Subject,
            Body = body.ToMessageBody(),
            From = { sender },
            To = { MailboxAddress.Parse(taken.Address) },
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
