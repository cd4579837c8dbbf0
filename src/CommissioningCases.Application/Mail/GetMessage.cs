using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Mail;

/// <summary>One message. What it says an administrator reads in the demonstration alone: elsewhere it is between the service and whoever gets it.</summary>
[Allow(Role.Administrator)]
public sealed record GetMessage(Guid Id) : IRequest<MessageView>;

/// <param name="Name">What people call whoever gets it; null where there is no such account any more.</param>
/// <param name="Text">Null where it is not shown.</param>
public sealed record MessageView(
    Guid Id, MailKind Kind, string? Name, string Address, MailState State, DateTimeOffset QueuedAt, DateTimeOffset? EndedAt, int Tries, DateTimeOffset DueAt, string? Reason, MailText? Text);

internal sealed class GetMessageHandler(CasesDbContext db, MailContents contents) : IRequestHandler<GetMessage, MessageView>
{
    public async Task<MessageView> Handle(GetMessage request, CancellationToken cancellationToken)
    {
        var message = await db.MailMessages.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken)
            ?? throw new NotFoundException($"There is no message {request.Id}.");
        var name = await db.AccountHolders.Where(holder => holder.Id == message.Recipient).Select(holder => holder.Name).FirstOrDefaultAsync(cancellationToken);
        return new MessageView(
            message.Id,
            message.Kind,
            name,
            message.Address,
            message.State,
            message.QueuedAt,
            message.EndedAt,
            message.Tries,
            message.DueAt,
            message.Reason,
            message is { State: MailState.Kept, Content: { } content } ? contents.Read(content) : null);
    }
}
