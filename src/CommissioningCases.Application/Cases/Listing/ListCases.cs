using CommissioningCases.Application.Lists;
using CommissioningCases.Application.Registers;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Cases;

/// <summary>A page of the cases in one's scope.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListCases : IRequest<CaseList>
{
    public const int PageSize = 25;

    public CaseFilter Filter { get; init; } = new();

    public CaseOrder Order { get; init; }

    /// <summary>Where the page begins; null for the first page.</summary>
    public RowPosition? From { get; init; }
}

/// <summary>A page of cases.</summary>
/// <param name="Counts">How many cases of one's scope, whatever the filter, are in each stage.</param>
/// <param name="Owners">The commissioners among whom cases are shared out; empty outside a Primary Care Trust.</param>
/// <param name="Ignored">Words that were typed and that nothing can be searched by, because nearly every text holds them.</param>
public sealed record CaseList(RegisterPage<CaseRow> Page, IReadOnlyList<StageCount> Counts, IReadOnlyList<Owner> Owners, IReadOnlyList<string> Ignored, RegisterContext Context)
{
    /// <summary>Words nearly like those that were typed and that no case holds, the most alike first; empty unless nothing was found.</summary>
    public IReadOnlyList<NearWord> NearWords { get; init; } = [];

    /// <summary>The saved views that the reader sees.</summary>
    public IReadOnlyList<ViewRow> Views { get; init; } = [];

    /// <summary>The columns that the reader wants to see behind the case itself.</summary>
    public IReadOnlyList<ListColumn> Columns { get; init; } = ListColumns.Usual;

    public IReadOnlyList<CaseRow> Rows => Page.Rows;

    public DateOnly Today => Context.Today;

    /// <summary>Those that the rows name by their codes.</summary>
    public KnownBodies Bodies => Context.Bodies;
}

/// <summary>A word that cases in one's sight hold.</summary>
/// <param name="Typed">The word that was typed, which none of them holds.</param>
public sealed record NearWord(string Typed, string Word);

/// <summary>How many cases of a scenario are in a stage.</summary>
public sealed record StageCount(int Scenario, string Stage, int Cases);

/// <summary>A commissioner whom cases name as their owner.</summary>
/// <param name="HasLeft">Whether their account is in use no more, so that they look after none.</param>
public sealed record Owner(string UserName, string Name, bool HasLeft);

internal sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    public ListCasesValidator()
    {
        RuleForEach(list => list.Filter.Scenarios).InclusiveBetween(1, 6);
        RuleFor(list => list.Filter.Text).MaximumLength(Register.LongestText);
    }
}
