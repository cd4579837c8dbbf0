using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Mail;

/// <summary>Sends what waits to be sent, over four lines at once where much waits. Each message is this server's for a while; what a server that is killed had taken, another sends once that is over.</summary>
internal sealed partial class Postman(IServiceScopeFactory scopes, MailSettings settings, JobAlarm alarm, ILogger<Postman> logger) : JobKind
{
    /// <summary>So much of the turn is left when the last message of it is sent.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>Of more messages than these some go over another line at the same time; few keep their order.</summary>
    private const int MostOnALine = 20;

    private readonly ScopedSender _sender = new(scopes, Person.Operator);
    private readonly JobAlarm.Watch _watch = alarm.NewWatch();
    private bool _isMore;

    /// <returns>Whether there was something to send, so that more may wait.</returns>
    public override async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (settings.Server is not { } server || (!_isMore && !_watch.IsTimeToLook()))
        {
            return false;
        }

        _isMore = false;
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        turn.CancelAfter(TakeMessages.Turn - Margin);
        var taken = await _sender.SendAsync(new TakeMessages(), cancellationToken);
        await Task.WhenAll(taken.Chunk(MostOnALine).Select(some => SendAsync(server, some, turn.Token)));
        return _isMore = taken.Count > 0;
    }

    private async Task SendAsync(MailServer server, IReadOnlyList<TakenMessage> messages, CancellationToken turn)
    {
        await using var line = new MailLine(server, settings.From);
        foreach (var message in messages)
        {
            var result = line.IsUsable && !turn.IsCancellationRequested
                ? await line.SendAsync(message, turn)
                : new SendingResult("The mail server could not be reached or did not go on.");
            if (result.Fault is not null)
            {
                LogNotSent(message.Id, message.Try, result.IsFinal);
            }

            // Also while the server stops, or it would be sent once more.
            await _sender.SendAsync(new ReportMessage(message.Id, message.Try, result), CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} could not be sent at try {Try}, for good: {IsFinal}. Administrators see why at Mail")]
    private partial void LogNotSent(Guid id, int @try, bool isFinal);
}
