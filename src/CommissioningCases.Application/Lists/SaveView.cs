using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Lists;

/// <summary>Keeps a list of cases under a name.</summary>
/// <param name="Query">What the address of the list says, as the page has read and written it again.</param>
/// <param name="IsShared">Whether the people of one's trust or authority see it, too.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record SaveView(string Name, string Query, bool IsShared) : ICommand<Guid>;

internal sealed class SaveViewValidator : AbstractValidator<SaveView>
{
    public SaveViewValidator()
    {
        RuleFor(view => view.Name).IsNameOfView();
        RuleFor(view => view.Query).MaximumLength(SavedView.LongestQuery).WithMessage("This list has too many filters to be kept. Take some away first");
    }
}

internal sealed class SaveViewHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<SaveView, Guid>
{
    public async Task<Guid> Handle(SaveView request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        if (await db.SavedViews.CountAsync(view => view.Person == person.Id, cancellationToken) >= SavedView.Most)
        {
            throw new ValidationException([new ValidationFailure(nameof(SaveView.Name), $"You can keep {SavedView.Most} views. Remove one first")]);
        }

        await ViewNames.RequireFreeAsync(db, person, request.Name, null, cancellationToken);
        var view = new SavedView
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Person = person.Id,
            Name = request.Name.Trim(),
            Query = request.Query,
            SharedWith = request.IsShared ? SavedView.SharingOf(person) : null,
            MadeAt = clock.GetUtcNow(),
        };
        db.Add(view);
        await db.SaveChangesAsync(cancellationToken);
        return view.Id;
    }
}
