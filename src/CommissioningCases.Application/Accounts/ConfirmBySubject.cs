using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Shows that it is still the holder of the session who sits at the browser, by their having signed in anew at the provider. No command, so that what is put on
/// record stays there.
/// </summary>
/// <returns>False where it is somebody else who signed in there.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record ConfirmBySubject(SubjectIdentity Identity) : IRequest<bool>;

internal sealed class ConfirmBySubjectHandler(BoundSubjects subjects, Sessions sessions, ServiceLog log, CurrentPerson current) : IRequestHandler<ConfirmBySubject, bool>
{
    public async Task<bool> Handle(ConfirmBySubject request, CancellationToken cancellationToken)
    {
        var me = current.Person!.Id;
        if ((await subjects.FindAsync(request.Identity, cancellationToken))?.Id != me)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SubjectUnknown) { Account = me, Details = SubjectDetails.Of(request.Identity) }, cancellationToken);
            return false;
        }

        await sessions.ConfirmAsync(cancellationToken);
        return true;
    }
}
