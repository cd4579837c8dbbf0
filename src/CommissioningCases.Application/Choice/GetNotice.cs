using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Reads what an entry sent to the SHA or the Department, and who of the SHA has looked at the programme since.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
/// <param name="Entry">Number of the entry.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetNotice(string Cluster, int Entry) : IRequest<NoticeView>;

/// <param name="Readers">Who of the SHA has looked at the programme since it was sent, the first of them first; null for those who are not told.</param>
public sealed record NoticeView(ProgrammeView View, SentNotice Sent, IReadOnlyList<NoticeReader>? Readers);

/// <param name="Name">Null where the account is gone.</param>
/// <param name="First">When they first looked.</param>
public sealed record NoticeReader(string? Name, DateTimeOffset First);

internal sealed class GetNoticeHandler(CasesDbContext db, ProgrammeReader programmes, ProgrammeEntryReader entries, CurrentPerson current)
    : IRequestHandler<GetNotice, NoticeView>
{
    public async Task<NoticeView> Handle(GetNotice request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var found = await entries.ReadAsync(await programmes.ReadAsync(ClusterCode.Check(request.Cluster), cancellationToken), [request.Entry], cancellationToken);
            var sent = SentNotice.Of(found);
            var readers = sent.IsToSha && current.Person!.Role != Role.UnionRepresentative ? await ReadersAsync(found.View.Id, sent.Entry.RecordedAt, cancellationToken) : null;
            return new NoticeView(found.View, sent, readers);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<IReadOnlyList<NoticeReader>> ReadersAsync(Guid programme, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var firsts = await db.CaseReads
            .Where(read => read.CaseId == programme && read.Role == Role.ShaReviewer && read.At >= since)
            .GroupBy(read => read.UserId)
            .Select(reads => new { User = reads.Key, First = reads.Min(read => read.At) })
            .ToListAsync(cancellationToken);
        var readers = firsts.ConvertAll(one => one.User);
        var names = await db.AccountHolders.Where(user => readers.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken);
        return [.. firsts.OrderBy(one => one.First).Select(one => new NoticeReader(names.GetValueOrDefault(one.User), one.First))];
    }
}
