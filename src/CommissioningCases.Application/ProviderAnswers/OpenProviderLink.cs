using CommissioningCases.Application.ProviderQuestions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>What a provider is asked by its link, and what it has answered and sent. Opening it answers nothing.</summary>
/// <returns>Null when the link is not good, or not any more.</returns>
[Allow(IsOpen = true)]
public sealed record OpenProviderLink(string? Code) : IRequest<OpenedProviderLink?>, IByLink;

/// <param name="IsStruck">Whether what it is about was struck since.</param>
/// <param name="View">What was answered; null while nothing was.</param>
/// <param name="Documents">The names of the documents that were sent.</param>
/// <param name="TakesDocument">Whether another document can be sent.</param>
public sealed record OpenedProviderLink(
    AskedRecord Shown, ProviderQuestionState State, DateTimeOffset ExpiresAt, bool IsStruck, ProviderWord? View, string? Account, DateTimeOffset? AnsweredAt, IReadOnlyList<string> Documents, bool TakesDocument);

internal sealed class OpenProviderLinkHandler(CasesDbContext db, ProviderLinks links, TimeProvider clock) : IRequestHandler<OpenProviderLink, OpenedProviderLink?>
{
    public async Task<OpenedProviderLink?> Handle(OpenProviderLink request, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(request.Code, cancellationToken) is not { } question)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var names = await db.ProviderDocuments.Where(sent => sent.QuestionId == question.Id).OrderBy(sent => sent.SentAt).Select(sent => sent.Name).ToListAsync(cancellationToken);
        return new OpenedProviderLink(
            question.Shown,
            question.StateAt(now),
            question.ExpiresAt,
            question.StruckAt is not null,
            question.View,
            question.Account,
            question.AnsweredAt,
            names,
            question.TakesDocumentAt(now, names.Count));
    }
}
