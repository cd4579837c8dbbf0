using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Lists;

/// <summary>Chooses the columns of one's lists of cases.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ChooseColumns(IReadOnlyList<ListColumn> Columns) : ICommand<Unit>;

internal sealed class ChooseColumnsValidator : AbstractValidator<ChooseColumns>
{
    public ChooseColumnsValidator() => RuleFor(choice => choice.Columns).NotEmpty().WithMessage("Choose one column or more").ForEach(column => column.IsInEnum());
}

internal sealed class ChooseColumnsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ChooseColumns, Unit>
{
    public async Task<Unit> Handle(ChooseColumns request, CancellationToken cancellationToken)
    {
        var choice = await db.ChoicesOfAsync(current.Person!, cancellationToken);
        var columns = request.Columns.Distinct().Order().ToList();
        choice.Columns = columns.SequenceEqual(ListColumns.Usual) ? null : [.. columns.Select(column => ExchangeNames.Of(column))];
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
