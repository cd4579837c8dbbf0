using CommissioningCases.Application.Cases;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>Who was asked about something recorded of providers, and what came of it; also of what was struck since, where somebody was asked.</summary>
/// <param name="Entry">Number of the entry.</param>
[Allow(Role.Commissioner, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetAskedProviders(string Reference, int Entry) : IRequest<AskedProviders>;

/// <param name="Asked">The latest first.</param>
public sealed record AskedProviders(CaseView View, IReadOnlyList<AskedProvider> Asked);

/// <param name="Provider">Code of the provider.</param>
/// <param name="TakenAs">The entry that records the answer; null while none does.</param>
/// <param name="Reason">Why no entry records it.</param>
/// <param name="View">What was answered.</param>
/// <param name="Lost">The documents that were sent and that no entry names, each with why.</param>
public sealed record AskedProvider(
    string Provider,
    string Address,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt,
    ProviderQuestionState State,
    int? TakenAs,
    string? Reason,
    ProviderWord? View,
    string? Account,
    IReadOnlyList<(string Name, string Reason)> Lost);

internal sealed class GetAskedProvidersHandler(CasesDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<GetAskedProviders, AskedProviders>
{
    public async Task<AskedProviders> Handle(GetAskedProviders request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        var questions = await db.ProviderQuestions.AsNoTracking()
            .Where(question => question.CaseId == view.Id && question.Entry == request.Entry)
            .OrderByDescending(question => question.AskedAt)
            .ToListAsync(cancellationToken);
        if (questions.Count == 0 && view.File.FindProviderRecord(RecordName.Of(request.Entry)) is null)
        {
            throw new NotFoundException($"Nobody can be asked about entry {request.Entry} of {request.Reference}.");
        }

        var ids = questions.ConvertAll(question => question.Id);
        var lost = (await db.ProviderDocuments.AsNoTracking().Where(sent => ids.Contains(sent.QuestionId) && sent.Reason != null).OrderBy(sent => sent.SentAt).ToListAsync(cancellationToken))
            .ToLookup(sent => sent.QuestionId, sent => (sent.Name, sent.Reason!));
        var now = clock.GetUtcNow();
        return new AskedProviders(view, [.. questions.Select(question => Of(question, [.. lost[question.Id]], now))]);
    }

    private static AskedProvider Of(ProviderQuestion question, IReadOnlyList<(string, string)> lost, DateTimeOffset now) => new(
        question.Provider, question.Address, question.AskedAt, question.ExpiresAt, question.StateAt(now), question.TakenAs, question.Reason, question.View, question.Account, lost);
}
