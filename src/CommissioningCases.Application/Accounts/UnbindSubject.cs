using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Closes one's own account to the sign-in provider. Other browsers in which it is in use are signed out.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record UnbindSubject : ICommand<Unit>;

internal sealed class UnbindSubjectHandler(BoundSubjects subjects, Sessions sessions, CurrentPerson current) : IRequestHandler<UnbindSubject, Unit>
{
    public async Task<Unit> Handle(UnbindSubject request, CancellationToken cancellationToken)
    {
        var me = current.Person!.Id;
        await sessions.EndOthersAsync(me, cancellationToken);
        await subjects.UnbindAsync(me, cancellationToken);
        return Unit.Value;
    }
}
