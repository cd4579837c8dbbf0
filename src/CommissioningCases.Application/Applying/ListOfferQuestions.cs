using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>What applicants ask about an offer by their links, and what was answered.</summary>
/// <param name="Entry">Number of the entry that opened the offer.</param>
[Allow(Role.Commissioner)]
public sealed record ListOfferQuestions(string Cluster, int Entry) : IRequest<OfferQuestionList>;

/// <param name="Waiting">Those that nobody has answered or set aside, the oldest first.</param>
/// <param name="SetAside">The latest first.</param>
public sealed record OfferQuestionList(OfferPage Page, IReadOnlyList<AskedQuestion> Waiting, IReadOnlyList<AskedQuestion> SetAside);

/// <summary>A question without who asks it.</summary>
public sealed record AskedQuestion(Guid Id, string Question, DateTimeOffset AskedAt);

internal sealed class ListOfferQuestionsHandler(CasesDbContext db, ISender sender) : IRequestHandler<ListOfferQuestions, OfferQuestionList>
{
    /// <summary>Nobody works through more at once.</summary>
    private const int Most = 200;

    public async Task<OfferQuestionList> Handle(ListOfferQuestions request, CancellationToken cancellationToken)
    {
        var page = await sender.Send(new GetOfferPage(request.Cluster, request.Entry), cancellationToken);
        if (page.Published is not { Id: var offer })
        {
            return new OfferQuestionList(page, [], []);
        }

        var unanswered = db.LinkQuestions.Where(one => one.OfferId == offer && one.AnsweredAs == null);
        var waiting = await unanswered.Where(one => one.SetAsideAt == null).OrderBy(one => one.AskedAt).Take(Most).Select(one => new AskedQuestion(one.Id, one.Question, one.AskedAt)).ToListAsync(cancellationToken);
        var setAside = await unanswered.Where(one => one.SetAsideAt != null).OrderByDescending(one => one.AskedAt).Take(Most).Select(one => new AskedQuestion(one.Id, one.Question, one.AskedAt)).ToListAsync(cancellationToken);
        return new OfferQuestionList(page, waiting, setAside);
    }
}
