using System.Text.Json;
using CommissioningCases.Application.Choice;
using CommissioningCases.Application.PublicOffers;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>
/// Answers a question about an offer for all providers alike: as an entry, on the offer's page, and by mail to those who apply. No command, because it makes an entry; what was begun is gone on with when it
/// is sent again.
/// </summary>
/// <param name="Entry">Number of the entry that opened the offer.</param>
/// <param name="Asked">The applicant's question that it answers; null where nobody asked by a link.</param>
/// <param name="Question">As everybody reads it.</param>
[Allow(Role.Commissioner)]
public sealed record ClarifyPublicOffer(string Cluster, int Entry, Guid? Asked, string? Question, string? Answer, Guid AttemptId) : IRequest<AttemptResult>;

internal sealed class ClarifyPublicOfferHandler(CasesDbContext db, ApplicantNews news, TimeProvider clock, ISender sender) : IRequestHandler<ClarifyPublicOffer, AttemptResult>
{
    public async Task<AttemptResult> Handle(ClarifyPublicOffer request, CancellationToken cancellationToken)
    {
        var page = await sender.Send(new GetOfferPage(request.Cluster, request.Entry), cancellationToken);
        if (page.Service.OfferToClarify(clock.Today())?.Mark != page.Offer.Mark)
        {
            return new AttemptResult.Invalid([new FieldError("", "Questions are answered until the closing day, and of a later offer once the one before has closed")]);
        }

        var offer = page.Published?.Id;
        if (request.Asked is { } id && !await db.LinkQuestions.AnyAsync(one => one.Id == id && one.OfferId == offer && one.SetAsideAt == null && one.AnsweredAs == null, cancellationToken))
        {
            return new AttemptResult.Invalid([new FieldError("", "That question was answered or set aside meanwhile")]);
        }

        // The question is its own attempt: two who answer it at once do not both.
        var attempt = request.Asked ?? request.AttemptId;
        var fields = JsonSerializer.SerializeToElement(new Dictionary<string, string?>
        {
            [SubmittedAction.OnField.Name] = DateField.Format(clock.Today()),
            [ClarifyOffer.ServiceField.Name] = page.Service.Details.Service,
            [ClarifyOffer.QuestionField.Name] = request.Question,
            [ClarifyOffer.AnswerField.Name] = request.Answer,
        });
        var result = await sender.Send(new Attempt(page.View.Reference, ClarifyOffer.Definition.Name, fields, attempt, Seen: null), cancellationToken);
        if (NumberOf(result) is { } number && page.Published is { } published)
        {
            await FollowAsync(request, published, attempt, number, cancellationToken);
        }

        return result;
    }

    /// <summary>The entry with the answer, which may be there already: whoever recorded it was stopped before the rest was done, or was a moment faster.</summary>
    private static int? NumberOf(AttemptResult result) => result switch
    {
        AttemptResult.Accepted { Number: var number } => number,
        AttemptResult.Changed { WasAccepted: true, Number: var number } => number,
        _ => null,
    };

    /// <summary>Tells those who apply what the entry says, and notes that the question has its answer, also where somebody has set it aside meanwhile.</summary>
    private async Task FollowAsync(ClarifyPublicOffer request, PublicOffer published, Guid attempt, int number, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetProgramme(request.Cluster), cancellationToken);
        if (view.File.Services.Values.SelectMany(service => service.Offers).SelectMany(offer => offer.Clarifications).FirstOrDefault(one => one.Mark.Number == number) is { Details: var recorded })
        {
            await news.TellAsync(published, attempt, recorded, cancellationToken);
        }

        await db.LinkQuestions
            .Where(one => one.Id == request.Asked && one.AnsweredAs == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.AnsweredAs, number).SetProperty(one => one.SetAsideAt, (DateTimeOffset?)null), cancellationToken);
    }
}
