using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Has one's own account open to oneself at the sign-in provider from now on, which the web site has found to have signed one in just now. Other browsers in which
/// the account is in use are signed out.
/// </summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record BindSubject(SubjectIdentity Identity) : ICommand<Unit>;

internal sealed class BindSubjectHandler(BoundSubjects subjects, Sessions sessions, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<BindSubject, Unit>
{
    public async Task<Unit> Handle(BindSubject request, CancellationToken cancellationToken)
    {
        var (me, identity) = (current.Person!.Id, request.Identity);
        var bound = new BoundSubject { UserId = me, Issuer = identity.Issuer, Subject = identity.Subject, BoundAt = clock.GetUtcNow() };
        if (!await subjects.TryBindAsync(bound, cancellationToken))
        {
            throw new ValidationException([new ValidationFailure(nameof(BindSubject.Identity), "Your account, or you there, is bound already: unbind it first")]);
        }

        await sessions.EndOthersAsync(me, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SubjectBound) { Account = me, Details = SubjectDetails.Of(identity) }, cancellationToken);
        return Unit.Value;
    }
}
