using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Mail;

/// <summary>Throws away what tells of messages that were sent, kept or given up long ago. Several servers may do so at once.</summary>
[Allow(Role.Administrator)]
public sealed record SweepMessages : ICommand<Unit>
{
    /// <summary>For how long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);
}

internal sealed class SweepMessagesHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<SweepMessages, Unit>
{
    public async Task<Unit> Handle(SweepMessages request, CancellationToken cancellationToken)
    {
        var last = clock.GetUtcNow() - SweepMessages.Kept;
        await db.MailMessages.Where(message => message.EndedAt < last).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Has them swept away every day.</summary>
internal sealed class MessageSweeper(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromDays(1))
{
    protected override ICommand<Unit> Command => new SweepMessages();
}
