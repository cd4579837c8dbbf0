using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The letter that tells a provider what came of its application to qualify, and why.</summary>
public sealed class OutcomeLetterModel(ISender sender, CurrentPerson current) : PageModel
{
    public ApplicationView Found { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    /// <summary>Null while the application waits for it.</summary>
    public Qualification? Outcome => Found.Application.Outcome;

    /// <summary>The marks of each answer, in the order of the assessments and without who gave them; empty where it was not assessed here.</summary>
    public IReadOnlyList<(string Question, IReadOnlyList<string> Marks)> Marks =>
        Found.Assessments.Select(assessment => assessment.Details).OfType<AssessApplication>().ToList() is { Count: > 0 } assessed
            ? [.. Found.Offer.Details.Questions.Select((question, i) => (question, (IReadOnlyList<string>)[.. assessed.Select(one => MarkOf(one, i + 1))]))]
            : [];

    public async Task OnGetAsync(string cluster, int number, CancellationToken cancellationToken)
    {
        Found = await sender.Send(new GetApplication(cluster, number), cancellationToken);
        Overview = new ProgrammeOverview(Found.View, current.Person);
    }

    private static string MarkOf(AssessApplication assessment, int question) =>
        assessment.Marks.TryGetValue(question.ToString(CultureInfo.InvariantCulture), out var mark) ? EnglishFormat.Number(mark) : "–";
}
