using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Lists;

/// <summary>Chooses the view on which one's work begins after signing in.</summary>
/// <param name="Id">Of a view that one sees; null for the usual page.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ChooseStartView(Guid? Id) : ICommand<Unit>;

internal sealed class ChooseStartViewHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ChooseStartView, Unit>
{
    public async Task<Unit> Handle(ChooseStartView request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var shared = SavedView.SharingOf(person) ?? "";
        if (request.Id is { } id && !await db.SavedViews.AnyAsync(view => view.Id == id && (view.Person == person.Id || view.SharedWith == shared), cancellationToken))
        {
            throw new NotFoundException("There is no such view.");
        }

        (await db.ChoicesOfAsync(person, cancellationToken)).StartView = request.Id;
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
