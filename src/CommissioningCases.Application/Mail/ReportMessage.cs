using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Mail;

/// <summary>Says what came of a try to send a message. Once another server has taken it up, it counts no more.</summary>
/// <param name="Try">Which one it was.</param>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
public sealed record ReportMessage(Guid Id, int Try, SendingResult Result) : ICommand<Unit>;

/// <summary>What came of a try to send a message.</summary>
/// <param name="Fault">What went wrong; null where the mail server has taken it.</param>
/// <param name="IsFinal">Whether it would go wrong again.</param>
public sealed record SendingResult(string? Fault, bool IsFinal = false)
{
    public static SendingResult Sent { get; } = new((string?)null);
}

internal sealed class ReportMessageHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<ReportMessage, Unit>
{
    private const int LongestReason = 500;

    /// <summary>How long it is left after each try; after the last of them, as long again.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    public async Task<Unit> Handle(ReportMessage request, CancellationToken cancellationToken)
    {
        if (await db.MailMessages.SingleOrDefaultAsync(m => m.Id == request.Id && m.Tries == request.Try && m.State == MailState.Waiting, cancellationToken) is not { } message)
        {
            return Unit.Value;
        }

        var now = clock.GetUtcNow();
        var fault = request.Result.Fault is { Length: > LongestReason } longer ? longer[..LongestReason] : request.Result.Fault;
        switch (fault)
        {
            case null:
                (message.State, message.EndedAt, message.Content, message.Reason) = (MailState.Sent, now, null, null);
                break;
            case not null when request.Result.IsFinal:
                message.GiveUp(fault, now);
                break;
            default:
                (message.Reason, message.DueAt) = (fault, now + Pauses[Math.Min(request.Try, Pauses.Length) - 1]);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
