using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Documents;

/// <summary>Has documents looked at by the scanner that the operator names, if any. Whatever goes wrong with it is told, and lets no document in.</summary>
public sealed partial class VirusScanner(ScannerAddress address, ILogger<VirusScanner> logger)
{
    private static readonly TimeSpan LongestScan = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPing = TimeSpan.FromSeconds(2);

    /// <summary>Whether documents are looked at.</summary>
    public bool IsOn => address.EndPoint is not null;

    /// <summary>Has a file looked at, from its beginning.</summary>
    public async Task<ScanResult> ScanAsync(Stream file, CancellationToken cancellationToken)
    {
        if (address.EndPoint is not { } scanner)
        {
            return new ScanResult.Clean();
        }

        var result = await AskAsync(scanner, LongestScan, async (clamd, stop) => ScanResult.Read(await clamd.AskOfAsync(file, stop)), why => new ScanResult.Unknown(why), cancellationToken);
        if (result is ScanResult.Unknown { Why: var reason })
        {
            LogUnknown(reason);
        }

        return result;
    }

    /// <summary>Whether it is there and answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken) =>
        address.EndPoint is { } scanner && await AskAsync(scanner, LongestPing, async (clamd, stop) => await clamd.AskAsync("PING", stop) == "PONG\0", _ => false, cancellationToken);

    private static async Task<T> AskAsync<T>(EndPoint scanner, TimeSpan longest, Func<ClamdConnection, CancellationToken, Task<T>> ask, Func<string, T> otherwise, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(longest);
        try
        {
            using var clamd = await ClamdConnection.OpenAsync(scanner, patience.Token);
            return await ask(clamd, patience.Token);
        }
        catch (SocketException gone)
        {
            return otherwise(gone.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return otherwise("it did not answer in time");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A document was refused because the virus scanner could not look at it: {Reason}")]
    private partial void LogUnknown(string reason);
}
