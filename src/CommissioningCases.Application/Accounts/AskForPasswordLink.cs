using CommissioningCases.Application.Events;
using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Asks for a link by which one chooses a password, because one has forgotten it. It only notes that somebody asked: whether there is such an account is looked up
/// when nobody waits for the answer any more, which is the same for all and takes as long.
/// </summary>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record AskForPasswordLink(string? Email) : ICommand<Unit>;

internal sealed class AskForPasswordLinkValidator : AbstractValidator<AskForPasswordLink>
{
    public AskForPasswordLinkValidator() => RuleFor(asked => asked.Email).IsEmail();
}

internal sealed class AskForPasswordLinkHandler(CasesDbContext db, MailSettings mail, JobAlarm alarm, ServiceLog log, TimeProvider clock) : IRequestHandler<AskForPasswordLink, Unit>
{
    public async Task<Unit> Handle(AskForPasswordLink request, CancellationToken cancellationToken)
    {
        if (mail.IsOn)
        {
            db.Add(new PasswordRequest { Id = Guid.NewGuid(), Name = request.Email!.Trim(), AskedAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.LinkAsked), cancellationToken);
            alarm.Ring();
        }

        return Unit.Value;
    }
}
