using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Lists;

internal sealed class ListMapping : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<ListChoice>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_views");
        view.Property(v => v.Id).ValueGeneratedNever();
        view.HasIndex(v => v.Person).HasDatabaseName("saved_views_person");
        view.HasIndex(v => v.SharedWith).HasFilter("shared_with is not null").HasDatabaseName("saved_views_shared");
        view.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<ListChoice> choice)
    {
        choice.ToTable("list_choices");
        choice.HasKey(c => c.Person);
        choice.NameColumnsInSnakeCase();
    }
}
