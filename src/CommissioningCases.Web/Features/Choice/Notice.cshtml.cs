using MediatR;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The document by which the SHA was notified, or that was shared with the Department, as it was sent.</summary>
public sealed class NoticeModel(ISender sender, CurrentPerson current, Bodies bodies) : ProgrammePageModel(sender, current)
{
    public SentNotice Sent { get; private set; } = null!;

    /// <summary>Who of the SHA has looked since; null where nobody of it is meant to, and for those who are not told.</summary>
    public IReadOnlyList<NoticeReader>? Readers { get; private set; }

    public string RecordedBy => EntryAuthor.Of(Sent.Entry, bodies.Latest);

    public async Task OnGetAsync(string cluster, int entry, CancellationToken cancellation)
    {
        var notice = await Sender.Send(new GetNotice(cluster, entry), cancellation);
        (Sent, Readers) = (notice.Sent, notice.Readers);
        Show(notice.View);
    }

    /// <summary>The name of a Strategic Health Authority; the code itself when it is unknown.</summary>
    public string Sha(string code) => bodies.Latest.Shas.FirstOrDefault(sha => sha.Code == code)?.Name ?? code;
}
