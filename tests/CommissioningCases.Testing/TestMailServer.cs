using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace CommissioningCases.Testing;

/// <summary>A small mail server that speaks SMTP on a port of its own, and keeps whatever it is sent.</summary>
public sealed class TestMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MimeMessage> _received = new();
    private readonly Task _serving;

    public TestMailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers when it is asked to take mail for an address; null to take it.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    /// <summary>What it has taken, in the order in which it came.</summary>
    public IReadOnlyList<MimeMessage> Received => [.. _received];

    /// <summary>A service that sends its mail here.</summary>
    public MailSettings Settings => new(MailDelivery.Sent)
    {
        From = "cases@service.example",
        Server = new MailServer("127.0.0.1", Port, MailSecurity.None, User: null, Password: null),
        Links = new MailLinks
        {
            Trail = "https://cases.example/audit/trail",
            Findings = "https://cases.example/findings",
            PasswordLink = (user, code) => $"https://cases.example/set-password?for={user:N}#{code}",
            ProviderAnswer = code => $"https://cases.example/your-answer#{code}",
            Offer = id => $"https://cases.example/offers/{id}",
            Case = reference => $"https://cases.example/cases/{reference}",
            Contract = reference => $"https://cases.example/contracts/{reference}",
            Programme = cluster => $"https://cases.example/choice/{cluster}",
            Seal = number => $"https://cases.example/seals/{number}",
            News = "https://cases.example/news",
            Choices = "https://cases.example/account/notifications",
        },
    };

    /// <summary>What was sent to an address, once so many messages were: until then it is waited for.</summary>
    public async Task<IReadOnlyList<MimeMessage>> WaitForAsync(string address, int count = 1)
    {
        for (var tries = 0; ; tries++)
        {
            var found = Received.Where(message => message.To.Mailboxes.Any(to => to.Address == address)).ToList();
            if (found.Count >= count)
            {
                return found;
            }

            Assert.True(tries < 1000, $"{found.Count} instead of {count} messages to {address} came");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await SayAsync(stream, "220 mail.example");
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    await SayAsync(stream, await AnswerAsync(line, reader, stream));
                }
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                // Whoever spoke has hung up, or it was told to go.
            }
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader, NetworkStream stream)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "RCPT":
                return Refusal(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]) ?? "250 ok";
            case "DATA":
                await SayAsync(stream, "354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                {
                    text.Append(part.StartsWith('.') ? part[1..] : part).Append("\r\n");
                }

                using (var message = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString())))
                {
                    _received.Enqueue(await MimeMessage.LoadAsync(message, _stop.Token));
                }

                return "250 taken";
            case "QUIT":
                return "221 bye";
            default:
                return "250 ok";
        }
    }

    private static async Task SayAsync(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"));
}
