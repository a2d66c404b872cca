"""The screens. They know the layers below; nobody knows them."""
