using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Lists;

/// <summary>Gives a view of one's own another name, and shares it or does so no more.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ChangeView(Guid Id, string Name, bool IsShared) : ICommand<Unit>;

internal sealed class ChangeViewValidator : AbstractValidator<ChangeView>
{
    public ChangeViewValidator() => RuleFor(view => view.Name).IsNameOfView();
}

internal sealed class ChangeViewHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ChangeView, Unit>
{
    public async Task<Unit> Handle(ChangeView request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var view = await db.SavedViews.SingleOrDefaultAsync(view => view.Id == request.Id && view.Person == person.Id, cancellationToken)
            ?? throw new NotFoundException("There is no such view of yours.");
        await ViewNames.RequireFreeAsync(db, person, request.Name, view.Id, cancellationToken);
        view.Name = request.Name.Trim();
        view.SharedWith = request.IsShared ? SavedView.SharingOf(person) : null;
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
