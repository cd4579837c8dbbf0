using System.Text.Json;
using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The form by which a document is put to a case or to one of its entries.</summary>
[RequestSizeLimit(DocumentUpload.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequest)]
public sealed class AttachModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    private static readonly IReadOnlyList<Field> Fields =
    [
        AttachCaseDocument.RecordField,
        AttachCaseDocument.KindField,
        AttachCaseDocument.CommercialField,
        AttachCaseDocument.ReplacesField,
        AttachCaseDocument.TitleField,
        AttachCaseDocument.DocumentField,
    ];

    [BindProperty(Name = "document")]
    public IFormFile? Document { get; set; }

    /// <summary>What others recorded does not stand against a document.</summary>
    protected override bool MindsOthers => false;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        await FindAsync(reference, cancellation);
        return Draw(Fields, Today);
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        await FindAsync(reference, cancellation);
        var fields = CaseFields.All.Read(Request.Form, Fields);
        return await AnswerAsync(await SendAsync(fields, cancellation), Action.Name, fields, cancellation) ?? Draw(Fields, Today);
    }

    /// <summary>One of several files, which a script sends one after the other: it is told what became of it.</summary>
    public async Task<IActionResult> OnPostOneAsync(string reference, CancellationToken cancellation)
    {
        await FindAsync(reference, cancellation);
        return await SendAsync(CaseFields.All.Read(Request.Form, Fields), cancellation) switch
        {
            AttemptResult.Accepted accepted => new JsonResult(new { entry = accepted.Number }),
            AttemptResult.Invalid invalid => new JsonResult(new { message = string.Join(". ", invalid.Errors.Select(error => error.Message).Distinct()) }) { StatusCode = StatusCodes.Status400BadRequest },
            _ => new JsonResult(new { message = "It was sent before, and said something else" }) { StatusCode = StatusCodes.Status409Conflict },
        };
    }

    private async Task<AttemptResult> SendAsync(JsonElement fields, CancellationToken cancellation)
    {
        RequireAttempt();
        await using var content = Document?.OpenReadStream();
        return await Sender.Send(new AddCaseDocument(View.Reference, fields, Document?.FileName, content, AttemptId), cancellation);
    }

    private async Task FindAsync(string reference, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        Action = AttachCaseDocument.Definition;
        Require(Overview.Permissions.MayRecord(Action), "attach documents");
    }
}
