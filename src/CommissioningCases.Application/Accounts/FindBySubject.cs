using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>The email address of the account of somebody whom the sign-in provider knows.</summary>
/// <returns>Null where nobody has bound theirs to it.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record FindBySubject(SubjectIdentity Identity) : IRequest<string?>;

internal sealed class FindBySubjectHandler(BoundSubjects subjects) : IRequestHandler<FindBySubject, string?>
{
    public async Task<string?> Handle(FindBySubject request, CancellationToken cancellationToken) => (await subjects.FindAsync(request.Identity, cancellationToken))?.UserName;
}
