using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>Something recorded of providers, as they will be shown it if they are asked, and who was asked about it before.</summary>
/// <param name="Entry">Number of the entry.</param>
[Allow(Role.Commissioner, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetProviderRecord(string Reference, int Entry) : IRequest<RecordToAsk>;

/// <param name="Shown">What each provider is shown, by its code.</param>
/// <param name="Addresses">Where people of the trust have last written to each of these providers, by its code.</param>
/// <param name="Asked">Those who were asked about it, the latest first.</param>
/// <param name="SendsMail">Whether the service sends mail, so that anybody can be asked.</param>
public sealed record RecordToAsk(
    CaseView View, ProviderRecord Record, IReadOnlyDictionary<string, AskedRecord> Shown, IReadOnlyDictionary<string, string> Addresses, IReadOnlyList<AskedProvider> Asked, bool SendsMail);

/// <param name="Provider">Code of the provider.</param>
/// <param name="IsOver">Whether the link leads nowhere any more: it ran out, or another took its place.</param>
/// <param name="TakenAs">The entry that records the answer; null while none does.</param>
/// <param name="Reason">Why no entry records it.</param>
public sealed record AskedProvider(string Provider, string Address, DateTimeOffset AskedAt, DateTimeOffset ExpiresAt, bool IsOver, DateTimeOffset? AnsweredAt, int? TakenAs, string? Reason);

internal sealed class GetProviderRecordHandler(CasesDbContext db, MailSettings settings, ISender sender, TimeProvider clock) : IRequestHandler<GetProviderRecord, RecordToAsk>
{
    public async Task<RecordToAsk> Handle(GetProviderRecord request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        var record = view.File.FindProviderRecord(RecordName.Of(request.Entry)) ?? throw new NotFoundException($"Nobody can be asked about entry {request.Entry} of {request.Reference}.");
        var now = clock.GetUtcNow();
        var asked = await db.ProviderQuestions.Where(question => question.CaseId == view.Id && question.Entry == request.Entry)
            .OrderByDescending(question => question.AskedAt)
            .Select(question => new AskedProvider(question.Provider, question.Address, question.AskedAt, question.ExpiresAt, question.ExpiresAt <= now, question.AnsweredAt, question.TakenAs, question.Reason))
            .ToListAsync(cancellationToken);
        return new RecordToAsk(
            view,
            record,
            record.Providers.ToDictionary(provider => provider, provider => AskedRecords.Of(view, record, provider)),
            await AddressesAsync(record.Providers, view.File.Logged.Pct, cancellationToken),
            asked,
            settings.IsOn);
    }

    /// <summary>Of each provider the address of the last question that people of that trust put to it.</summary>
    private async Task<Dictionary<string, string>> AddressesAsync(IReadOnlyList<string> providers, string pct, CancellationToken cancellationToken)
    {
        string[] codes = [.. providers];
        var rows = await db.Database.SqlQuery<KnownAddress>($"""
            select distinct on (q.provider) q.provider as "Provider", q.address as "Address"
            from provider_questions q join case_summaries s on s.case_id = q.case_id
            where q.provider = any({codes}) and s.pct = {pct}
            order by q.provider, q.asked_at desc
            """).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Provider, row => row.Address);
    }

    private sealed record KnownAddress(string Provider, string Address);
}
