using CommissioningCases.Application.Documents;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Data.Mappings;

internal static class DocumentMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Document>(document =>
        {
            document.ToTable("documents");
            document.Property(d => d.Id).ValueGeneratedNever();
            document.Ignore(d => d.Hash);
            document.HasIndex(d => d.CaseId).HasDatabaseName("documents_case");
            document.HasIndex(d => d.AddedAt).HasFilter("attached_as is null").HasDatabaseName("documents_waiting");
            document.NameColumnsInSnakeCase();
        });
        builder.Entity<DocumentPart>(part =>
        {
            part.ToTable("document_parts");
            part.HasKey(p => new { p.DocumentId, p.Part });
            part.NameColumnsInSnakeCase();
        });
    }
}
